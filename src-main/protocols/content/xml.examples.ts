/** XML written after the W3C's Extensible Markup Language 1.0, §2.8, §3.1. */
const xml = (text: string): { as: string; hex: string } => ({ as: 'xml', hex: Buffer.from(text).toString('hex') });

export const examples = {
  whole: xml(
    '<?xml version="1.0" encoding=\'UTF-8\'?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<a href = "x=y" b=\'"\'><!-- no --><c/>text<![CDATA[<]]></a>',
  ),
  odd: xml('<a b=c d = e="f" ="g" h=\'i>'),
  unclosed: xml('<?xml version="1.0"'),
  closed: xml('</b><a>'),
} as const;
