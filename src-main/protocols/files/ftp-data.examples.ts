/** What data connections bring: a listing, and a file that is no text. */
export const examples = {
  listing: { as: 'ftp-data', hex: Buffer.from('README\r\npub\r\n').toString('hex') },
  file: { as: 'ftp-data', hex: '7f454c4602010100' },
} as const;
