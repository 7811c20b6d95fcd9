/** The hashes of the capture's file: what tells it from all others, for whoever must say which file was looked at. */
import { useEffect, useState } from 'react';
import type { FileHashes } from '../../../src-main/api/index.ts';
import { UnderWay } from '../../parts/under-way.tsx';
import { failureText, isAbort } from '../../state/failure.ts';
import { shareOf } from '../../state/notices.ts';
import { useCapture } from '../../state/workspace.ts';
import { Line } from './property-lines.tsx';

/** As far as they are known; a text tells why there are none. */
type Answer = FileHashes | string | { readonly share: number | undefined };

/** Of a pipe, and of a file that was moved. */
const noFile = 'There is no file to read.';

/** A line for each hash, among the properties of the capture. */
export function FileHashLines() {
  const { engine, id } = useCapture();
  const [answer, setAnswer] = useState<Answer>({ share: undefined });
  useEffect(() => {
    const abort = new AbortController();
    const tell = (told: Answer) => !abort.signal.aborted && setAnswer(told);
    engine.hashes(id, { signal: abort.signal, progress: (done) => tell({ share: shareOf(done) }) }).then(
      (hashes) => tell(hashes ?? noFile),
      (error: unknown) => !isAbort(error) && tell(failureText(error)),
    );
    return () => abort.abort();
  }, [engine, id]);
  const text = (hash: keyof FileHashes) =>
    typeof answer === 'string' ? answer : 'share' in answer ? <UnderWay label="Reading the file" share={answer.share} /> : answer[hash];
  return (
    <>
      <Line name="SHA-256">{text('sha256')}</Line>
      <Line name="SHA-1">{text('sha1')}</Line>
    </>
  );
}
