/** A button on every block of code that copies it. */
const status = document.createElement('p');
status.role = 'status';
status.className = 'sr-only';
document.body.append(status);

for (const code of document.querySelectorAll<HTMLPreElement>(
  'pre.astro-code:not([data-language=text], [data-language=plaintext])',
)) {
  const frame = document.createElement('div');
  frame.className = 'code-frame';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    const copied = await copy(code.textContent ?? '');
    button.textContent = copied ? 'Copied' : 'Select it';
    status.textContent = copied ? 'Copied' : 'The browser refused to copy. The code is selected.';
    if (!copied) getSelection()?.selectAllChildren(code);
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
  code.replaceWith(frame);
  frame.append(code, button);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
export {};
