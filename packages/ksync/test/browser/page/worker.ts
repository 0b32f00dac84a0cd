import { actions, type Actions } from './actions.ts';

export type Answer = { readonly result: unknown } | { readonly error: string };

interface Request {
  readonly name: keyof Actions;
  readonly input: never;
  readonly port: MessagePort;
}

globalThis.addEventListener('message', ({ data: { name, input, port } }: MessageEvent<Request>) => {
  void answer(name, input).then((message) => port.postMessage(message));
});

async function answer(name: keyof Actions, input: never): Promise<Answer> {
  try {
    return { result: await actions[name](input) };
  } catch (error) {
    return { error: String(error) };
  }
}
