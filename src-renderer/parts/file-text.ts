/** Texts of files that the user chose: none is read that is longer than what it is meant for ever is, and what cannot be read is told. */
import { sizeText } from '../format/sizes.ts';
import { visible } from '../format/visible.ts';

/** A text, or one sentence that says why there is none. */
export type FileText = { readonly text: string; readonly trouble?: undefined } | { readonly text?: undefined; readonly trouble: string };

/** `longest` in bytes. */
export async function fileText(file: Pick<File, 'name' | 'size' | 'text'>, longest: number): Promise<FileText> {
  if (file.size > longest) return { trouble: `${visible(file.name)} is too long: ${sizeText(file.size)}, and at most ${sizeText(longest)} are read.` };
  try {
    return { text: await file.text() };
  } catch {
    // Browsers say no more than that it failed: the file is gone, was written meanwhile, or is another user's.
    return { trouble: `${visible(file.name)} cannot be read; it may have changed since it was chosen.` };
  }
}
