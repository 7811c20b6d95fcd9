/** The forms that a stream is shown in, and how a file of each is called. */
import type { FollowFileForm, FollowForm } from '../../../src-main/api/index.ts';

export const forms: readonly { readonly form: FollowForm; readonly title: string }[] = [
  { form: 'ascii', title: 'ASCII' },
  { form: 'utf-8', title: 'UTF-8' },
  { form: 'hex', title: 'Hex dump' },
  { form: 'raw', title: 'Raw' },
  { form: 'c', title: 'C arrays' },
  { form: 'base64', title: 'Base64' },
  { form: 'yaml', title: 'YAML' },
];

export const extensions: Readonly<Record<FollowFileForm, string>> = {
  ascii: 'txt',
  'utf-8': 'txt',
  hex: 'txt',
  raw: 'txt',
  c: 'c',
  base64: 'txt',
  yaml: 'yaml',
  bytes: 'bin',
};
