/** Mails: the first after RFC 5322 appendix A, the second with a content type. */
const mail = (text: string): { readonly as: 'imf'; readonly hex: string } =>
  ({ as: 'imf', hex: Buffer.from(text.replaceAll('\n', '\r\n')).toString('hex') });

export const examples = {
  plain: mail(
    'From: "Joe Q. Public" <john.q.public@example.com>\nTo: "Doe, Mary" <mary@x.test>, jdoe@example.org (Jane)\nSubject: Saying\n Hello\nX-Odd: yes\n\nSo\nlong\n',
  ),
  typed: mail('Content-Type: text/plain; charset=utf-8\nSubject: Typed\n\nHello\n'),
  headers: mail('Date: Fri, 21 Nov 1997 09:55:06 -0600\n'),
} as const;
