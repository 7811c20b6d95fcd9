import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { createEngine } from '../engine/index.ts';
import { threadPort } from './ports.ts';
import { serve } from './serve.ts';

/** The worker thread: one engine, served over every port that the parent sends. */
const engine = createEngine();

parentPort?.on('message', (port: MessagePort) => serve(engine, threadPort(port)));
