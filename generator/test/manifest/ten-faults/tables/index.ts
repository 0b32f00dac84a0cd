export { notes as notebook } from './notes.ts';
export * from './tags.ts';
