import { FORMAT_PATTERNS } from './patterns.ts';

/** Text formats, by the name that the manifest gives them. */
export const formats: Readonly<Record<keyof typeof FORMAT_PATTERNS, RegExp>> = {
  date: new RegExp(FORMAT_PATTERNS.date, 'u'),
  email: new RegExp(FORMAT_PATTERNS.email, 'u'),
  uri: new RegExp(FORMAT_PATTERNS.uri, 'u'),
  base64: new RegExp(FORMAT_PATTERNS.base64, 'u'),
};
