import { expect, it } from 'vitest';
import { StackTexts } from './stack-texts.ts';

it('stacks are their names with colons between, kept or not', () => {
  const texts = new StackTexts();
  const stacks = [['eth', 'ip', 'tcp'], ['eth', 'ip'], ['eth', 'ip', 'udp', 'dns'], [], ['ip', 'eth'], ['eth', 'ip', 'tcp']];
  expect(stacks.map(stack => texts.of(stack))).toEqual(['eth:ip:tcp', 'eth:ip', 'eth:ip:udp:dns', '', 'ip:eth', 'eth:ip:tcp']);
  const many = Array.from({ length: 6000 }, (_, i) => ['eth', `layer${i}`, 'data']);
  expect(many.map(stack => texts.of(stack))).toEqual(many.map(stack => stack.join(':')));
  expect(texts.of(['eth', 'ip', 'tcp'])).toBe('eth:ip:tcp');
});
