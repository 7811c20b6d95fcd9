/** The protocols whose conversations and ends are counted, and the choice among those that the packets have. */
import { useMemo, useState } from 'react';
import type { Call, ConversationKind, Engine, ViewId, WorkDone } from '../../../src-main/api/index.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import { Segments } from '../../parts/segments.tsx';
import { conversationChoices } from '../../state/conversation-titles.ts';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';

const presentKinds: Ask<readonly ConversationKind[]> = (engine, view, call) => engine.conversationKinds(view, call);

type Count<Line> = (engine: Engine, view: ViewId, kind: ConversationKind, call: Call<WorkDone>) => Promise<readonly Line[]>;

/**
 * Lines of the chosen kind, and the choice among those that the packets have: at first `preferred`, or else the first of them.
 * `count` stays the same function.
 */
export function useLinesByKind<Line>(preferred: ConversationKind, count: Count<Line>) {
  const { value: present, error, share } = useStatistic(presentKinds);
  const [chosen, choose] = useState<ConversationKind>();
  const choices = conversationChoices.filter(({ value }) => value === chosen || present?.includes(value));
  const kind = chosen ?? (choices.some(({ value }) => value === preferred) ? preferred : choices[0]?.value) ?? preferred;
  const isKnown = present !== undefined;
  const ask = useMemo(
    () => (isKnown ? (engine: Engine, view: ViewId, call: Call<WorkDone>) => count(engine, view, kind, call) : undefined),
    [isKnown, kind, count],
  );
  const lines = useStatistic(ask);
  return {
    kind,
    statistic: { ...lines, error: error ?? lines.error, share: isKnown ? lines.share : share },
    choices: choices.length > 0 && <Segments label="Protocol" choices={choices} value={kind} onChoose={choose} />,
  };
}

/** Characters of an IPv6 address in full. */
const longestAddress = 39;

/** Pixels for the longest of some addresses, and no fewer than most IPv4 addresses take. */
export function addressWidth(addresses: Iterable<string>): number {
  let most = 13;
  for (const { length } of addresses) most = Math.max(most, Math.min(longestAddress, length));
  return cellWidth(most);
}
