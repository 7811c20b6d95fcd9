/** Answers to requests of HTTP. */
import type { ServerResponse } from 'node:http';

/** Ends the answer; nothing where it has begun already. */
export function end(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  end(response, status, 'application/json', JSON.stringify(value ?? null));
}

export function refuse(response: ServerResponse): void {
  end(response, 403, 'text/plain', 'Forbidden');
}
