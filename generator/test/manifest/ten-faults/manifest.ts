import { defineManifest } from './define.ts';
import { envelope } from './envelope.ts';
import { notebook, tags } from './tables/index.ts';

export default defineManifest({
  name: 'demo',
  package: { name: '@demo/types', version: '1', description: 'Types.' },
  idNamespace: 'https://demo.example/schemas',
  envelope,
  sources: [{ name: 'api', description: 'A call.' }],
  actions: [{ name: 'create', derives: 'create', description: 'A new row.' }],
  modifiers: [
    { name: 'requested', derives: 'intent', description: 'Asked for.', publishers: ['user'] },
    { name: 'validated', derives: 'fact', description: 'Done.', publishers: ['system'] },
  ],
  tables: [tags, notebook],
});
