/** Journal entries, made after systemd.io/JOURNAL_EXPORT_FORMATS. */
const hex = (text: string): string => Buffer.from(text).toString('hex');

export const examples = {
  entry: {
    as: 'systemd_journal',
    hex: hex('__REALTIME_TIMESTAMP=1423944916375353\n__MONOTONIC_TIMESTAMP=61161374\nPRIORITY=6\n_PID=16853\nFOO=bar\n') +
      hex('MESSAGE\n') + '0700000000000000' + hex('foo\nbar') + '0a' + '0000',
  },
} as const;
