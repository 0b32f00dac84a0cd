import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What the network does to connections, those that are there and those that come:
 *
 * - `cut`: all are reset, and new ones, too.
 * - `swallow`: no byte arrives, either way, and no close; a connection that was there stays like that for ever.
 * - `swallow-answers`: the same, but what the client sends still arrives.
 * - `delay`: every byte comes later, both ways.
 */
export type Fault =
  { readonly kind: 'cut' | 'swallow' | 'swallow-answers' } | { readonly kind: 'delay'; readonly milliseconds: number };

/** Stands between a client and a server, both on loopback. */
export interface TcpProxy {
  readonly port: number;
  begin(fault: Fault): void;
  /** New connections are whole again. Those that a fault has swallowed are not, as in a network: their bytes are gone. */
  end(): void;
  /** The server gets to know that swallowed connections are gone, as after hours by its keep-alive. */
  reap(): void;
  close(): Promise<void>;
}

export async function startProxy(target: number): Promise<TcpProxy> {
  let fault: Fault | undefined;
  const connections = new Set<Connection>();
  // A swallowed connection must not answer that the other side has ended.
  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (fault?.kind === 'cut') client.resetAndDestroy();
    else {
      const connection = createConnection(
        client,
        connect({ port: target, host: '127.0.0.1', allowHalfOpen: true }),
        () => connections.delete(connection),
      );
      connections.add(connection);
      connection.apply(fault);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    begin(given) {
      fault = given;
      for (const connection of connections) connection.apply(fault);
    },
    end() {
      fault = undefined;
      for (const connection of connections) connection.apply(undefined);
    },
    reap() {
      for (const connection of connections) if (connection.isSwallowed) connection.destroy();
    },
    async close() {
      for (const connection of connections) connection.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The same database, through the proxy. */
export const through = ({ port }: TcpProxy, url: string): string =>
  Object.assign(new URL(url), { port: String(port) }).toString();

interface Connection {
  apply(fault: Fault | undefined): void;
  readonly isSwallowed: boolean;
  destroy(): void;
}

function createConnection(client: Socket, upstream: Socket, onDestroyed: () => void): Connection {
  let toServer = true;
  let toClient = true;
  let delay = 0;
  const destroy = (): void => {
    client.destroy();
    upstream.destroy();
    onDestroyed();
  };
  // Chunks keep their order when a delay becomes shorter.
  const createPipe = (to: Socket, isOpen: () => boolean): ((chunk: Buffer) => void) => {
    let tail: Promise<unknown> = Promise.resolve();
    return (chunk) => {
      if (!isOpen()) return;
      const due = Date.now() + delay;
      tail = tail.then(async () => {
        if (due > Date.now()) await sleep(due - Date.now());
        if (isOpen() && to.writable) to.write(chunk);
      });
    };
  };
  client.on(
    'data',
    createPipe(upstream, () => toServer),
  );
  upstream.on(
    'data',
    createPipe(client, () => toClient),
  );
  for (const socket of [client, upstream]) {
    socket.on('error', () => {});
    for (const event of ['end', 'close']) {
      socket.on(event, () => {
        if (toServer && toClient) destroy();
      });
    }
  }
  return {
    apply(fault) {
      delay = fault?.kind === 'delay' ? fault.milliseconds : 0;
      if (fault?.kind === 'cut') {
        client.resetAndDestroy();
        destroy();
      }
      if (fault?.kind === 'swallow') toServer = false;
      if (fault?.kind === 'swallow' || fault?.kind === 'swallow-answers') toClient = false;
    },
    get isSwallowed() {
      return !(toServer && toClient);
    },
    destroy,
  };
}
