import type { Model } from '../model/types.ts';
import type { Page, Piece } from './page.ts';
import type { Problem } from './problem.ts';

/**
 * "55 events", "55 event types", "nine tables" in prose. Most numbers of events in prose are about something else, so a
 * count is judged only where its sentence speaks of the catalog or of all of them, and of today, and where it is near the
 * right one: an older count, most likely. Right are the totals, the events of all tables, of one table or domain, and those
 * of one role. Not caught: a total that has become one of the others, a count that is off by more than half, one in a
 * sentence about something else, and numbers beyond twenty that are written as words.
 */
export function* checkCounts(page: Page, model: Model): Iterable<Problem> {
  const rights = rightCounts(model);
  for (const sentence of page.sentences) {
    for (const { number, said, noun, offset, isAll } of findCounts(sentence)) {
      const { total, right } = rights[noun];
      const isNear = Math.abs(number - total) <= Math.max(1, total / 2);
      if (right.has(number) || !isNear || !(isAll || speaksOfCatalog(sentence.text))) continue;
      yield {
        rule: 'DOC_COUNT',
        at: page.placeOf(offset),
        subject: page.file,
        what: said,
        message: `"${said}" is not what the catalog has: ${total} ${noun === 'table' ? 'table' : 'event type'}${total === 1 ? '' : 's'}`,
      };
    }
  }
}

type Noun = 'event' | 'table';

interface Right {
  readonly total: number;
  readonly right: ReadonlySet<number>;
}

function rightCounts({ events, tables, systems }: Model): Readonly<Record<Noun, Right>> {
  const ofDomains = [...tables, ...systems].map(({ eventTypes }) => eventTypes.length);
  const ofRoles = (['intent', 'fact'] as const).map((role) => events.filter((event) => event.role === role).length);
  const ofTables = events.filter(({ table }) => table !== null).length;
  return {
    event: { total: events.length, right: new Set([events.length, ofTables, ...ofDomains, ...ofRoles]) },
    table: { total: tables.length, right: new Set([tables.length]) },
  };
}

interface Count {
  readonly number: number;
  readonly said: string;
  readonly noun: Noun;
  readonly offset: number;
  readonly isAll: boolean;
}

const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const COUNT = new RegExp(
  `(?<all>\\ball\\s+(?:of\\s+)?(?:the\\s+)?)?(?<![\\w.,/-])(?<said>(?<number>\\d{1,3}(?:,\\d{3})+|\\d+|${WORDS.join('|')})\\s+` +
    '(?:(?:core|different|generated|known|typed)\\s+)?(?<noun>event|table)(?:s|\\s+types|\\s+names)\\b)(?!-)',
  'gi',
);

const findCounts = ({ text, offset }: Piece): readonly Count[] =>
  [...text.matchAll(COUNT)].map(({ 0: whole, index, groups = {} }) => {
    const { all, said = '', number = '', noun = '' } = groups;
    const word = WORDS.indexOf(number.toLowerCase());
    return {
      number: word >= 0 ? word + 2 : Number(number.replaceAll(',', '')),
      said: said.replaceAll(/\s+/g, ' '),
      noun: noun.toLowerCase() as Noun,
      offset: offset + index + whole.length - said.length,
      isAll: all !== undefined,
    };
  });

/** "A catalog of 1,000 tables" is another one, and "later it had 13" is no claim about this one either. */
const speaksOfCatalog = (sentence: string): boolean =>
  /\b(?:catalog(?:ue)?|manifest)\b/i.test(sentence) &&
  !/\b(?:an?|another|each|every|any|other)\s+(?:[\w-]+\s+)?(?:catalog(?:ue)?s?|manifests?)\b/i.test(sentence) &&
  !/\b(?:before|earlier|formerly|had|if|later|once|used to|was|were|when|will|would)\b/i.test(sentence);
