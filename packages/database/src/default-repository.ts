import { type EventRepository, createEventRepository } from './repository.ts';

/**
 * The repository of this process: PostgreSQL at `DATABASE_URL` where that is set, else PGlite in the folder `.synap/events`.
 * It is opened when it is first used; `close()` ends it, and the next use opens it again.
 */
export const eventRepository: EventRepository = new Proxy({} as EventRepository, {
  get(_, name) {
    current ??= open();
    return Reflect.get(current, name);
  },
  has: (_, name) => Reflect.has((current ??= open()), name),
});

let current: EventRepository | undefined;

function open(): EventRepository {
  const url = process.env['DATABASE_URL'];
  const repository = createEventRepository(url === undefined || url === '' ? { dataDir: '.synap/events' } : { url });
  const close = async (): Promise<void> => {
    if (current === closable) current = undefined;
    await repository.close();
  };
  const closable: EventRepository = { ...repository, close, [Symbol.asyncDispose]: close };
  return closable;
}
