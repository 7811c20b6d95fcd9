/** Texts of files that the user chose: none is read that is longer than what it is meant for ever is, and what cannot be read is told. */
import { sizeText } from '../format/sizes.ts';
import { visible } from '../format/visible.ts';

/** A text, or one sentence that says why there is none. */
export type FileText = { readonly text: string; readonly trouble?: undefined } | { readonly text?: undefined; readonly trouble: string };

/** The text of a file that has at most `longest` bytes. */
export async function fileText(file: Pick<File, 'name' | 'size' | 'text'>, longest: number): Promise<FileText> {
  const { name, size } = file;
  if (size > longest) return { trouble: `${visible(name)} is too long: ${sizeText(size)}, and at most ${sizeText(longest)} are read.` };
  try {
    return { text: await file.text() };
  } catch {
    // Browsers say no more than that it failed: the file is gone, was written meanwhile, or is another user's.
    return { trouble: `${visible(name)} cannot be read; it may have changed since it was chosen.` };
  }
}
