import { expect, test } from 'vitest';
import { hearFrom, sayTo } from '#server/cluster/server-words.ts';

test('servers of one store hear each other and not themselves, and no word that is not theirs', async () => {
  const listeners: (readonly [channel: string, hear: (said: unknown) => void])[] = [];
  const presence = {
    publish(channel: string, said: unknown) {
      for (const [where, hear] of listeners) if (where === channel) hear(JSON.parse(JSON.stringify(said)));
      return Promise.resolve();
    },
    subscribe(channel: string, hear: (said: unknown) => void) {
      listeners.push([channel, hear]);
      return Promise.resolve();
    },
  };
  const heard: string[] = [];
  const join = (store: string, own: string) => {
    const hearing = {
      here: () => void heard.push(`${own}: here`),
      gone: (server: string) => void heard.push(`${own}: gone ${server}`),
      wrong: (what: string) => void heard.push(`${own}: wrong ${what}`),
    };
    return hearFrom(presence, { store, own, hearing });
  };
  await join('one', 'north');
  await join('one', 'south');
  await join('another', 'west');
  const say = sayTo(presence, 'one');
  await say('here', 'north');
  await say('wrong-code', 'north');
  await say('wrong-secret', 'north');
  for (const nonsense of [7, null, 'gone', {}, { say: 'gone' }, { say: 'up', server: 'x' }])
    await presence.publish('offtake:one', nonsense);
  await say('gone', 'east');
  await say('gone', 'north');
  expect(heard).toEqual([
    'south: here',
    'south: wrong code',
    'south: wrong secret',
    'north: gone east',
    'south: gone east',
    'south: gone north',
  ]);
});
