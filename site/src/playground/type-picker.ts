/** A field with a list of what fits, by the combobox pattern of the ARIA Authoring Practices: focus stays in the field. */
export interface TypePicker {
  /** What the field shows when it is left without a choice. */
  show(type: string): void;
}

export interface PickerElements {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** Says how many fit, to those who do not see the list. */
  readonly status: HTMLElement;
}

export function createTypePicker(
  { input, list, status }: PickerElements,
  { types, onPick }: { types: readonly string[]; onPick: (type: string) => void },
): TypePicker {
  let shown = '';
  let found: readonly string[] = [];
  let active = -1;

  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const activate = (index: number): void => {
    active = index;
    for (const [position, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(position === active));
    }
    const option = list.children[active];
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const open = (query: string): void => {
    const matches = findTypes(query, types);
    found = matches.slice(0, MAX_LISTED);
    list.replaceChildren(...found.map((type, index) => renderOption(type, `${list.id}-${index}`)));
    status.textContent = describeMatches(matches.length);
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    activate(query === '' ? found.indexOf(shown) : -1);
  };
  const pick = (type: string): void => {
    shown = type;
    input.value = type;
    close();
    onPick(type);
  };

  input.addEventListener('input', () => open(input.value));
  input.addEventListener('click', () => {
    if (!list.hidden) return close();
    input.select();
    open('');
  });
  input.addEventListener('blur', () => {
    input.value = shown;
    status.textContent = '';
    close();
  });
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'Escape') {
      if (list.hidden) input.value = shown;
      close();
    } else if (key === 'Enter') {
      const type = found[active] ?? (found.length === 1 ? found[0] : types.find((one) => one === input.value));
      if (type !== undefined) pick(type);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (list.hidden) open(input.value === shown ? '' : input.value);
      const step = key === 'ArrowDown' ? 1 : -1;
      const from = active === -1 && step === -1 ? 0 : active;
      activate((from + step + found.length) % Math.max(found.length, 1));
    } else {
      return;
    }
    event.preventDefault();
  });
  // Before the field loses the focus, which would close the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    const type = option === null ? undefined : found[[...list.children].indexOf(option)];
    if (type !== undefined) pick(type);
  });

  return {
    show: (type) => {
      shown = type;
      if (document.activeElement !== input) input.value = type;
    },
  };
}

/** A list of thousands helps nobody, and takes the browser long to draw. */
const MAX_LISTED = 100;

/** The types that hold every word of the query, those first that start with it. */
export function findTypes(query: string, types: readonly string[]): readonly string[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = types.filter((type) => {
    const name = type.toLowerCase();
    return words.every((word) => name.includes(word));
  });
  const [first = ''] = words;
  const starts = (type: string): boolean => type.toLowerCase().startsWith(first);
  return [...found.filter(starts), ...found.filter((type) => !starts(type))];
}

const describeMatches = (count: number): string => {
  if (count === 0) return 'No event type fits.';
  const more = count > MAX_LISTED ? `, ${MAX_LISTED} of them listed` : '';
  return `${count} event ${count === 1 ? 'type fits' : 'types fit'}${more}.`;
};

function renderOption(type: string, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.textContent = type;
  return option;
}
