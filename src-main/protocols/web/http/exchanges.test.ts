import { expect, it } from 'vitest';
import { EXCHANGES } from './exchanges.ts';

const state = EXCHANGES.make();
const observe = (frame: number, text: string): void =>
  EXCHANGES.observe(state, {
    frame, time: { seconds: frame, nanoseconds: 0 }, fromClient: frame % 2 === 1, bytes: new TextEncoder().encode(`${text}\r\n\r\n`),
  });
const request = (frame: number): void => observe(frame, 'GET / HTTP/1.1');
const response = (frame: number): void => observe(frame, 'HTTP/1.1 200 OK');
const told = (frame: number): unknown => {
  const place = state.places.get(frame)?.[0];
  return place && [place.exchange.number, place.exchange.request, place.exchange.response, place.before?.request];
};

it('exchanges that are forgotten count, and what waits for its response is not forgotten', () => {
  request(1);
  response(2);
  request(3);
  response(4);
  request(5);
  EXCHANGES.forget!(state);
  response(6);
  request(7);
  response(8);
  expect([1, 2, 3, 4, 5].map(told)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect([6, 7, 8].map(told)).toEqual([[3, 5, 6, 3], [4, 7, 8, 5], [4, 7, 8, 5]]);
});
