import { DATE } from '../runtime/patterns.ts';

/** The regular expressions of the remaining formats, by the same rules as those of ids and times in the runtime. */

/** Digits of a 64-bit integer. The range beyond 19 digits is left to the database: a pattern cannot say it readably. */
export const BIGINT_PATTERN = '^(?:0|-?[1-9][0-9]{0,18})$';

const PATH_CHARACTERS = "A-Za-z0-9._~!$&'()*+,;=:@/-";
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/** The one pattern behind each text format; every one is narrower than the JSON Schema format of the same name. */
export const FORMAT_PATTERNS = {
  date: `^${DATE}$`,
  email: `^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${LABEL}$`,
  uri:
    '^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?' +
    `(?:/(?:[${PATH_CHARACTERS}]|%[0-9A-Fa-f]{2})*)?` +
    `(?:[?](?:[${PATH_CHARACTERS}?]|%[0-9A-Fa-f]{2})*)?` +
    `(?:#(?:[${PATH_CHARACTERS}?]|%[0-9A-Fa-f]{2})*)?$`,
  base64: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
} as const;

/** The canonical text of `numeric(precision, scale)`; without precision, any number of digits. */
export const decimalPattern = (precision?: number, scale = 0): string => {
  if (precision === undefined) return '^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?$';
  const whole = precision - scale;
  const integers = whole === 0 ? '0' : whole === 1 ? '[0-9]' : `(?:0|[1-9][0-9]{0,${whole - 1}})`;
  return `^-?${integers}${scale === 0 ? '' : `(?:\\.[0-9]{1,${scale}})?`}$`;
};
