import { fileURLToPath } from 'node:url';
import { testReadme } from './readme-snippets.ts';

testReadme(fileURLToPath(new URL('..', import.meta.url)), {
  tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
  atLeast: 5,
  spoil: (code) => code.replace('createEventRepository()', "createEventRepository({ uri: '' })"),
});
