import { fileURLToPath } from 'node:url';
import { testReadme } from '../../database/test/readme-snippets.ts';

testReadme(fileURLToPath(new URL('..', import.meta.url)), {
  tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
  atLeast: 7,
  spoil: (code) => code.replace("clientId: 'alice-laptop'", "uri: ''"),
});
