/** A finding points at the key that its rule is about, or at what that key is absent from. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Change, Subject } from '../../src/evolution/change.ts';
import { locateChanges } from '../../src/evolution/locate-changes.ts';
import type { RuleId } from '../../src/evolution/rules.ts';
import { smallManifest } from '../manifest/small-manifest.ts';
import { createFolder } from '../output/temporary-folder.ts';
import { column, delivery, event, field, modelOf, payload, type Edit } from './small-models.ts';

const edit: Edit = (draft) => {
  Object.assign(field(draft, 'labels'), { renamedFrom: 'words', deprecated: { since: '1.0.0' } });
  payload(draft).push({ name: 'mode', type: 'text', enum: ['a', 'b'], optional: true });
  payload(draft).push({ name: 'limits', type: 'jsonb', minProperties: 1, properties: [{ name: 'low', const: 1 }] });
  event(draft, 'tags', 'create.requested')['dataVersion'] = 2;
  delivery(draft)['description'] = 'Asks for it.';
  column(draft, 'tags', 'color')['description'] = 'Of the tag.';
};

const TEXT = JSON.stringify(smallManifest(edit), null, 2);
const CREATED: Subject = { is: 'event', type: 'tags.create.requested' };

const change = (rule: RuleId, subject: Subject, ...path: readonly string[]): Change => ({
  ...{ rule, subject, path, judgements: {}, events: [] },
});

/** The text that stands at each place. */
const textsAt = (...changes: readonly Change[]): readonly string[] => {
  const folder = createFolder({ 'catalog/manifest.json': TEXT });
  const manifest = join(folder, 'catalog/manifest.json');
  return locateChanges(changes, { manifest, model: modelOf(edit), cwd: folder }).map(({ file, line, column: from }) => {
    expect(file).toBe('catalog/manifest.json');
    return TEXT.split('\n')[line - 1]!.slice(from - 1);
  });
};

describe('the place of a change', () => {
  test.each<readonly [RuleId, Subject, readonly string[], RegExp]>([
    ['FIELD_NO_RENAME', CREATED, ['labels'], /^"renamedFrom": "words"/],
    ['DEPRECATED', CREATED, ['labels'], /^"deprecated": \{/],
    ['FIELD_NOT_REQUIRED', CREATED, ['mode'], /^"optional": true/],
    ['FIELD_STAYS_REQUIRED', CREATED, ['mode'], /^"optional": true/],
    ['FIELD_SAME_TYPE', CREATED, ['mode'], /^"type": "text"/],
    ['FIELD_SAME_NULLABLE', { is: 'table', name: 'tags' }, ['color'], /^"nullable": true/],
    ['FIELD_SAME_PATTERN', { is: 'table', name: 'tags' }, ['color'], /^"pattern": "\^#/],
    ['FIELD_SAME_VALUE', CREATED, ['limits', 'low'], /^"const": 1/],
    ['ENUM_VALUE_ADDED', CREATED, ['mode'], /^"enum": \[/],
    ['ENUM_VALUE_NO_DELETE', CREATED, ['mode'], /^"enum": \[/],
    ['ENUM_VALUE_NO_REUSE', CREATED, ['mode'], /^"enum": \[/],
    ['OBJECT_SAME_MINIMUM', CREATED, ['limits'], /^"minProperties": 1/],
    ['UNION_VARIANT_ADDED', { is: 'type', name: 'Shape' }, [], /^"oneOf": \[/],
    ['UNION_VARIANT_NO_DELETE', { is: 'type', name: 'Shape' }, [], /^"oneOf": \[/],
    ['UNION_SAME_DISCRIMINATOR', { is: 'type', name: 'Shape' }, [], /^"discriminator": "kind"/],
    ['DATA_VERSION_STEP', CREATED, [], /^"dataVersion": 2/],
    ['DATA_VERSION_NO_DECREASE', CREATED, [], /^"dataVersion": 2/],
    ['UPCASTER_MISSING', CREATED, [], /^"dataVersion": 2/],
    ['ID_URI_STABLE', { is: 'catalog' }, [], /^"idNamespace": /],
  ])('by %s is that of its key', (rule, subject, path, want) => {
    expect(textsAt(change(rule, subject, ...path))).toEqual([expect.stringMatching(want)]);
  });

  test('by a rule of the thing as a whole is where the thing begins', () => {
    const texts = textsAt(
      change('FIELD_ADDED', CREATED, 'labels'),
      change('EXPORT_NO_DELETE', { is: 'type', name: 'Shape' }),
      change('MEANING_CHANGED', CREATED),
    );
    expect(texts).toEqual(['{', '{', '{']);
  });

  test('whose key is absent is what it is absent from', () => {
    const [there, absent] = textsAt(change('FIELD_ADDED', CREATED, 'name'), change('DEPRECATED', CREATED, 'name'));
    expect(absent).toBe(there);
  });
});

test('places come in the order of the changes, and none of none', () => {
  const [second, first] = textsAt(change('ID_URI_STABLE', { is: 'catalog' }), change('DATA_VERSION_STEP', CREATED));
  expect([second, first]).toEqual([expect.stringContaining('idNamespace'), expect.stringContaining('dataVersion')]);
  expect(locateChanges([], { manifest: '/nowhere/manifest.json', model: modelOf(), cwd: '/' })).toEqual([]);
});

test('control: another rule of the same thing stands elsewhere', () => {
  const [type, values] = textsAt(
    change('FIELD_SAME_TYPE', CREATED, 'mode'),
    change('ENUM_VALUE_ADDED', CREATED, 'mode'),
  );
  expect(type).not.toBe(values);
});
