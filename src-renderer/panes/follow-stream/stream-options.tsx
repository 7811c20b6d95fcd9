/** What of a followed stream is shown, and how: one stream of a connection, the form, one direction. */
import type { FollowForm } from '../../../src-main/api/index.ts';
import { sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import type { FollowSession } from '../../state/follow-session.ts';
import { useStore } from '../../state/store.ts';
import { forms } from './forms.ts';
import { Substreams } from './substreams.tsx';

interface StreamOptionsProps {
  readonly session: FollowSession;
  /** The one that is shown of a connection's streams, and what shows another. */
  readonly substream: number | undefined;
  readonly follow: (substream: number) => void;
}

export function StreamOptions({ session, substream, follow }: StreamOptionsProps) {
  const { info, look } = useStore(session.state);
  return (
    <div className="follow-options">
      {info?.substreams && info.substreams.length > 0 && <Substreams numbers={info.substreams} shown={substream} follow={follow} />}
      <label>
        <span className="offscreen">Form</span>
        <select className="field" value={look.form} onChange={({ target }) => session.show({ form: target.value as FollowForm })}>
          {forms.map(({ form, title }) => (
            <option key={form} value={form}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="follow-side">
        <span className="offscreen">Direction</span>
        <select
          className="field"
          value={look.only}
          onChange={({ target: { value } }) => session.show({ only: value === 'both' ? 'both' : (Number(value) as 0 | 1) })}
        >
          <option value="both">Both directions{info && ` (${sizeText(info.bytes[0] + info.bytes[1])})`}</option>
          {info?.sides.map((side, index) => (
            <option key={index} value={index}>{`${visible(side)} → ${visible(info.sides[1 - index])} (${sizeText(info.bytes[index])})`}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
