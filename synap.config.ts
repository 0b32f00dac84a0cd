import { defineConfig } from '@synap/generator/define';

// Every setting has a default; generator/src/config.ts lists them.
export default defineConfig({});
