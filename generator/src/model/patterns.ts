/** Patterns of numbers that are written as strings, by the same rules as those of ids and times in the runtime. */

/** Digits of a 64-bit integer. The range beyond 19 digits is left to the database: a pattern cannot say it readably. */
export const BIGINT_PATTERN = '^(?:0|-?[1-9][0-9]{0,18})$';

/** The canonical text of `numeric(precision, scale)`; without precision, any number of digits. */
export const decimalPattern = (precision?: number, scale = 0): string => {
  if (precision === undefined) return '^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?$';
  const whole = precision - scale;
  const integers = whole === 0 ? '0' : whole === 1 ? '[0-9]' : `(?:0|[1-9][0-9]{0,${whole - 1}})`;
  return `^-?${integers}${scale === 0 ? '' : `(?:\\.[0-9]{1,${scale}})?`}$`;
};
