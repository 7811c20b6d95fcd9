/** Samples as a loudspeaker plays them, from any place on. */
import { useCallback, useEffect, useRef, useState } from 'react';

interface Playback {
  /** Seconds since the begin. */
  readonly place: number;
  readonly isPlaying: boolean;
  /** Why nothing is heard; empty where there is no reason. */
  readonly trouble: string;
  readonly toggle: () => void;
  readonly seek: (seconds: number) => void;
}

interface Running {
  readonly source: AudioBufferSourceNode;
  /** The moment of the context's clock that the begin of the sound would have had. */
  readonly began: number;
}

/** Samples as the loudspeaker takes them. */
interface Loaded {
  readonly samples: Int16Array;
  readonly buffer: AudioBuffer;
}

/** Plays one channel of `rate` samples a second; other samples go on at the same place. */
export function usePlayback(samples: Int16Array<ArrayBuffer>, rate: number): Playback {
  const [place, setPlace] = useState(0),
    [isPlaying, setIsPlaying] = useState(false),
    [trouble, setTrouble] = useState('');
  const context = useRef<AudioContext>(undefined),
    running = useRef<Running>(undefined),
    loaded = useRef<Loaded>(undefined),
    at = useRef(0);
  const length = samples.length / rate;

  const move = useCallback((seconds: number) => {
    at.current = seconds;
    setPlace(seconds);
  }, []);
  const stop = useCallback(() => {
    if (running.current === undefined) return;
    const { source } = running.current;
    running.current = undefined;
    source.onended = null;
    source.stop();
    setIsPlaying(false);
  }, []);
  const start = useCallback(() => {
    try {
      const audio = (context.current ??= new AudioContext());
      // Loaded once: who draws the place along asks for it at every step.
      if (loaded.current?.samples !== samples) loaded.current = { samples, buffer: bufferOf(audio, samples, rate) };
      const source = new AudioBufferSourceNode(audio, { buffer: loaded.current.buffer }),
        from = at.current < length ? at.current : 0;
      source.connect(audio.destination);
      source.onended = () => {
        running.current = undefined;
        setIsPlaying(false);
        move(length);
      };
      void audio.resume();
      source.start(0, from);
      running.current = { source, began: audio.currentTime - from };
      setIsPlaying(true);
      setTrouble('');
    } catch {
      setTrouble('This sound cannot be played here; it can be saved.');
    }
  }, [samples, rate, length, move]);

  // Other samples at the same place: what is heard is what is drawn.
  useEffect(() => {
    const wasPlaying = running.current !== undefined;
    stop();
    if (wasPlaying) start();
  }, [start, stop]);
  useEffect(
    () => () => {
      stop();
      void context.current?.close();
      context.current = undefined;
      loaded.current = undefined;
    },
    [stop],
  );
  useEffect(() => {
    if (!isPlaying) return undefined;
    let frame = 0;
    const follow = () => {
      if (running.current && context.current) move(Math.max(0, Math.min(length, context.current.currentTime - running.current.began)));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, length, move]);

  const seek = (seconds: number) => {
    const wasPlaying = running.current !== undefined;
    stop();
    move(Math.max(0, Math.min(length, seconds)));
    if (wasPlaying && at.current < length) start();
  };
  return { place, isPlaying, trouble, toggle: isPlaying ? stop : start, seek };
}

function bufferOf(audio: AudioContext, samples: Int16Array, rate: number): AudioBuffer {
  const buffer = audio.createBuffer(1, samples.length, rate), level = buffer.getChannelData(0);
  // A loop: of half an hour `from` would take a second.
  for (let index = 0; index < level.length; index++) level[index] = samples[index] / 32_768;
  return buffer;
}
