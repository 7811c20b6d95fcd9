/** Progress thinned out on its way over a port: the newest state wins, at most about sixty a second. */

/** 60 states a second: as many as a display can show. */
const interval = 1000 / 60;

export interface Newest<Value> {
  /** Takes a state: sent at once when the last one is long enough ago, otherwise kept until then unless a newer one comes. */
  offer(value: Value): void;
  /** Sends what is kept. */
  flush(): void;
  /** Forgets what is kept. */
  drop(): void;
}

/** Thins out what goes to `send`. */
export function newest<Value>(send: (value: Value) => void): Newest<Value> {
  let sentAt = -Infinity;
  let kept: { readonly value: Value } | undefined;
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (kept === undefined) return;
    const { value } = kept;
    kept = undefined;
    sentAt = performance.now();
    send(value);
  };

  return {
    offer(value) {
      kept = { value };
      const wait = sentAt + interval - performance.now();
      if (wait <= 0) flush();
      else timer ??= setTimeout(flush, wait);
    },
    flush,
    drop() {
      kept = undefined;
      flush();
    },
  };
}
