/** Text onto the clipboard. */

/** Rejects when neither way is allowed. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page without the clipboard permission may still copy a selection within a key or a click.
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'offscreen';
    document.body.append(field);
    const focused = document.activeElement;
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    if (!copied) throw Object.assign(new Error('The clipboard cannot be written to here.'), { name: 'UserError' });
  }
}
