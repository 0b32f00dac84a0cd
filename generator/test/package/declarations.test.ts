import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LinkedProject } from './consumer.ts';

describe.each(['TypeScript 7', 'TypeScript 5.9'] as const)('schemas, as %s shows them', (compiler) => {
  test('are called what Zod calls them', () => {
    const project = new LinkedProject();
    project.write(
      'wrong.ts',
      `import { TagsCreateRequestedSchema, TagsUpdateRequestedWriterSchema, getPayloadSchema } from '@synap/types';
export const reader: number = TagsCreateRequestedSchema;
export const writer: number = TagsUpdateRequestedWriterSchema;
export const looked: number = getPayloadSchema('tags.create.requested');
`,
    );
    const faults = project.compile(['wrong.ts'], { compiler, resolution: 'bundler' });
    expect(faults.filter(({ file }) => file === 'wrong.ts').map(({ message }) => message.split(' is not')[0])).toEqual([
      "Type 'ZodObject<TagsCreateRequestedShape, $loose>'",
      "Type 'ZodObject<TagsUpdateRequestedShape<$strict>, $strict>'",
      "Type 'ZodObject<TagsCreateRequestedShape, $loose>'",
    ]);
  });

  test('can be declared by one who exports what is made of them', () => {
    const project = new LinkedProject();
    project.write(
      'own.ts',
      `import { TagsCreateRequestedSchema, TagsUpdateRequestedSchema } from '@synap/types';
export const same = TagsCreateRequestedSchema;
export const shape = TagsUpdateRequestedSchema.shape;
export const picked = TagsCreateRequestedSchema.pick({ name: true });
`,
    );
    const faults = project.compile(['own.ts'], { compiler, resolution: 'nodenext', declaration: true });
    expect(faults.filter(({ file }) => file === 'own.ts')).toEqual([]);
    const declared = readFileSync(join(project.folder, 'built/own.d.ts'), 'utf8').replaceAll(
      /import\("[^"]*"\)\./g,
      '',
    );
    expect(declared).toContain('picked: ZodObject<{\n    name: ZodString;\n}, $loose>;');
    expect(declared).not.toMatch(/\bany\b|TagsCreateRequestedShape/);
  });
});
