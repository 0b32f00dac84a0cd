/** Every rule by which two models differ. Ids are stable: suppressions and dashboards name them. */
import type { Category } from './change.ts';

interface Rule {
  readonly category: Category;
  /** What a finding of it says in general. */
  readonly title: string;
  /** What to do where it breaks. */
  readonly advice: string;
}

const rule = (category: Category, title: string, advice: string): Rule => ({ category, title, advice });

const NEW_VERSION = 'raise the data version of the event and write an upcaster, or add a new event type';
const KEEP = 'keep the old one beside the new one, deprecate it with a sunset, and remove it after that';

export const RULES = {
  EVENT_ADDED: rule('WIRE', 'An event was added.', ''),
  EVENT_NO_DELETE: rule('WIRE', 'An event was removed.', 'keep the event and deprecate it with a sunset'),
  EVENT_NO_RENAME: rule(
    'WIRE',
    'An event was renamed.',
    'keep the old event and deprecate it in favour of the new one',
  ),
  EVENT_NO_DELETE_BEFORE_SUNSET: rule('WIRE', 'An event was removed before its sunset.', 'keep it until that day'),
  EVENT_NAME_NO_REUSE: rule(
    'WIRE',
    'The name of a removed event came back with another meaning.',
    'choose a name that no release has had',
  ),

  FIELD_ADDED: rule('WIRE', 'A field that may be absent was added.', ''),
  FIELD_REMOVED: rule('WIRE', 'A field that may be absent was removed.', ''),
  REQUIRED_NO_ADD: rule('WIRE', 'A required field was added.', 'make it optional'),
  REQUIRED_NO_DELETE: rule('WIRE', 'A required field was removed.', KEEP),
  FIELD_NO_RENAME: rule('WIRE', 'A field was renamed.', KEEP),
  FIELD_NO_DELETE_BEFORE_SUNSET: rule('WIRE', 'A field was removed before its sunset.', 'keep it until that day'),
  FIELD_NAME_NO_REUSE: rule(
    'WIRE',
    'The name of a removed field came back with another meaning.',
    'choose a name that no release has had there',
  ),
  FIELD_NOT_REQUIRED: rule('WIRE', 'A field that could be absent is required now.', 'leave it optional'),
  FIELD_STAYS_REQUIRED: rule('WIRE', 'A required field may be absent now.', 'leave it required'),
  FIELD_SAME_TYPE: rule('WIRE', 'A field is of another type.', NEW_VERSION),
  FIELD_SAME_NULLABLE: rule('WIRE', 'Whether a field may be null changed.', NEW_VERSION),
  FIELD_SAME_LENGTH: rule('WIRE', 'The length that a text may have changed.', NEW_VERSION),
  FIELD_SAME_PATTERN: rule('WIRE', 'The pattern or format of a text changed.', NEW_VERSION),
  FIELD_SAME_RANGE: rule('WIRE', 'The range of a number changed.', NEW_VERSION),
  FIELD_SAME_VALUE: rule('WIRE', 'The one value that a field may have changed.', NEW_VERSION),
  ENUM_VALUE_NO_DELETE: rule('WIRE', 'A value of an enum was removed.', 'keep the value, and deprecate it in its text'),
  ENUM_VALUE_ADDED: rule(
    'WIRE',
    'A value was added to an enum.',
    'roll readers out first and suppress this with that reason, or raise the data version',
  ),
  ARRAY_SAME_LENGTH: rule('WIRE', 'The number of items that an array may have changed.', NEW_VERSION),
  OBJECT_SAME_MINIMUM: rule('WIRE', 'The number of keys that an object needs changed.', NEW_VERSION),
  ENUM_VALUE_NO_REUSE: rule(
    'WIRE',
    'A removed value of an enum came back where the field means something else.',
    'choose a value that no release has had there',
  ),
  UNION_VARIANT_NO_DELETE: rule('WIRE', 'A variant of a union was removed.', NEW_VERSION),
  UNION_VARIANT_ADDED: rule('WIRE', 'A variant was added to a union.', NEW_VERSION),
  UNION_SAME_DISCRIMINATOR: rule('WIRE', 'A union is told apart by another property.', NEW_VERSION),

  DATA_VERSION_STEP: rule('WIRE', 'The data version was raised.', ''),
  DATA_VERSION_NO_DECREASE: rule('WIRE', 'The data version was lowered.', 'data versions only go up'),
  UPCASTER_MISSING: rule(
    'WIRE',
    'Data of an older version does not become current data.',
    'write or correct catalog/upcasters/<event type>.ts',
  ),
  CONSTRUCT_SAME_MEANING: rule(
    'WIRE',
    'The generator or Zod gives what a manifest says another meaning.',
    'generate with the versions of the last release, or accept it with a suppression',
  ),

  FIELD_NO_DELETE: rule('SOURCE', 'A property of an exported type was removed.', KEEP),
  EXPORT_NO_DELETE: rule('SOURCE', 'An exported name was removed.', 'keep the name, or release a major version'),
  EXPORT_SAME_VALUE: rule(
    'SOURCE',
    'An exported constant names another event.',
    'keep it for its event, and add another constant',
  ),
  PACKAGE_SAME_NAME: rule('SOURCE', 'The package has another name.', 'keep the name'),

  ID_URI_STABLE: rule('CATALOG', 'The addresses of the JSON Schemas changed.', 'keep `idNamespace`'),
  PAGE_STABLE: rule('CATALOG', 'A page of the catalog is gone.', 'redirect its address on your site'),
  MEANING_CHANGED: rule('CATALOG', 'Text, examples, defaults or markings changed.', ''),
  DEPRECATED: rule('CATALOG', 'A deprecation was declared, changed or withdrawn.', ''),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
