/**
 * The regular expressions of ids, times and text formats, one for every language: anchored, ASCII classes spelled out (`\d` is
 * Unicode in Python), no look-around (Go and Rust have none), and nothing on which a match could go two ways for long.
 */

const DAYS_OF_MONTHS =
  '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])';
const LEAP_YEARS = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]';
const OFFSET = '(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])';

/** A real calendar date, unanchored. */
const DATE = `(?:[0-9]{4}-(?:${DAYS_OF_MONTHS})|${LEAP_YEARS}-02-29)`;

/** RFC 9562 versions 1 to 8, upper or lower case, nil, and max in lower case: what `z.uuid()` of Zod 4 accepts. */
export const UUID_PATTERN: string =
  '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}' +
  '|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$';

/** RFC 3339 with real calendar dates, Z or an offset, up to 9 fraction digits and no leap second: what readers take. */
export const READER_TIMESTAMP_PATTERN: string = `^${DATE}T${TIME}(?:\\.[0-9]{1,9})?${OFFSET}$`;

/** `YYYY-MM-DDTHH:mm:ss.sssZ`, as `Date.prototype.toISOString` writes it: what writers write. */
export const WRITER_TIMESTAMP_PATTERN: string = `^${DATE}T${TIME}\\.[0-9]{3}Z$`;

const PATH = "A-Za-z0-9._~!$&'()*+,;=:@/-";
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/** The one pattern behind each text format; every one is narrower than the JSON Schema format of the same name. */
export const FORMAT_PATTERNS: Readonly<Record<'date' | 'email' | 'uri' | 'base64', string>> = {
  date: `^${DATE}$`,
  email: `^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${LABEL}$`,
  uri:
    '^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?' +
    `(?:/(?:[${PATH}]|%[0-9A-Fa-f]{2})*)?` +
    `(?:[?](?:[?${PATH}]|%[0-9A-Fa-f]{2})*)?` +
    `(?:#(?:[?${PATH}]|%[0-9A-Fa-f]{2})*)?$`,
  base64: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
};
