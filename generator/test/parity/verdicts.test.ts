import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/model/types.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { everyKindModel } from './every-kind.ts';
import { buildEveryKind, committed, makeFolder, removeFolder, type Generated } from './packages.ts';
import { agree, openValidators } from './validators.ts';

/** Documents of each sort for each type and form: `PARITY_RUNS=1000` is the long mode. */
const RUNS = Number(process.env['PARITY_RUNS'] ?? 40);
const SEED = Number(process.env['PARITY_SEED'] ?? 20_260_115);
const FOLDER = makeFolder();

afterAll(() => removeFolder(FOLDER));

type Subject = { generated: Generated; validatorsOf: Awaited<ReturnType<typeof openValidators>> };

const open = async (generated: Generated): Promise<Subject> => ({
  generated,
  validatorsOf: await openValidators(generated),
});

/** Of the damaged documents, how many were refused. */
const tallies: { damaged: number; refused: number }[] = [];

describe.each([
  { catalog: 'the catalog', events: committed().model.events, build: async () => committed() },
  { catalog: 'every kind of field', events: everyKindModel().events, build: () => buildEveryKind(FOLDER) },
])(`$catalog, seed ${SEED}, ${RUNS} valid and ${RUNS} damaged documents a type and form`, ({ events, build }) => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await open(await build());
  });

  describe.each([...FORMS])('%s', (form) => {
    test.each(events.map((event) => [event.type, event] as const))(
      'all validators accept valid documents of %s and agree on damaged ones',
      { timeout: 60_000 + RUNS * 1_000 },
      (_type, event) => {
        acceptValid(subject, event, form);
        tallies.push(agreeOnDamaged(subject, event, form));
      },
    );
  });
});

function acceptValid({ generated, validatorsOf }: Subject, event: Event, form: FormName): void {
  const validators = validatorsOf(event.type, form);
  fc.assert(
    fc.property(wireEvents(generated.model, event, form), (document) => {
      if (!agree(validators, document)) throw new Error('all validators refuse a valid document');
    }),
    { seed: SEED, numRuns: RUNS },
  );
}

function agreeOnDamaged({ generated, validatorsOf }: Subject, event: Event, form: FormName) {
  const validators = validatorsOf(event.type, form);
  const tally = { damaged: 0, refused: 0 };
  fc.assert(
    fc.property(damagedEvents(generated.model, event, form), ({ document }) => {
      tally.damaged += 1;
      if (!agree(validators, document)) tally.refused += 1;
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // A type whose damaged documents mostly pass would prove nothing.
  expect(tally.refused / tally.damaged).toBeGreaterThan(0.4);
  return tally;
}

test('most damage is noticed', () => {
  const damaged = tallies.reduce((sum, tally) => sum + tally.damaged, 0);
  const refused = tallies.reduce((sum, tally) => sum + tally.refused, 0);
  console.info(`parity: ${damaged} damaged documents, ${refused} refused`);
  expect(refused / damaged).toBeGreaterThan(0.6);
});
