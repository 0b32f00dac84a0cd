/** `data.tags[0]`, `data["odd key"]`. */
export function renderPath(path: readonly (string | number)[]): string {
  const text = path
    .map((key, position) => {
      if (typeof key === 'number') {
        return `[${key}]`;
      }
      return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key)
        ? `${position === 0 ? '' : '.'}${key}`
        : `[${JSON.stringify(key)}]`;
    })
    .join('');
  return text.length > MAX_PATH ? `${text.slice(0, MAX_PATH)}...` : text;
}

const MAX_PATH = 300;
