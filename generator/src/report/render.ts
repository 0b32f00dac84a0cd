/** Findings in every form that they are asked for: for people, for programs, and for what runs in continuous integration. */
import type { Paint } from '../cli/io.ts';
import { renderGithub } from './render-github.ts';
import { renderJson } from './render-json.ts';
import { renderJunit } from './render-junit.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderSarif } from './render-sarif.ts';
import { renderText } from './render-text.ts';
import type { Result, RuleText } from './result.ts';

/** In the order in which help lists them. */
export const FORMATS = ['text', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;

export type Format = (typeof FORMATS)[number];

/** What every format is made from. */
export interface Rendering {
  /** `lint` */
  readonly command: string;
  /** In the order in which they are printed. */
  readonly results: readonly Result[];
  /** All that the command judges by: those without a finding too. */
  readonly rules: readonly RuleText[];
  /** Of the generator. */
  readonly toolVersion: string;
  /** Of the stream that text goes to. */
  readonly paint: Paint;
  /** Whether text says, under each finding, the entry that would suppress it. */
  readonly showSuppressions?: boolean;
}

/** The whole output with its last newline. Markdown and text are for people; the others have stable shapes. */
export const renderResults = (format: Format, rendering: Rendering): string => RENDERERS[format](rendering);

const RENDERERS = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
  junit: renderJunit,
  markdown: renderMarkdown,
} as const satisfies Record<Format, (rendering: Rendering) => string>;
