// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export const LLM_PROVIDER: readonly string[] = ['claude', 'openai', 'ollama', 'gemini'];

export const EXECUTION_MODE: readonly string[] = ['simple', 'react', 'langgraph'];

export const WEIGHT: RegExp = /^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u;
