import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the provider remembers, for as long as the process lives. */
export function createMemoryAdapter(): (model: string) => Adapter {
  const stored = new Map<string, AdapterPayload>();
  return (model) => {
    const key = (id: string) => `${model}:${id}`;
    const search = (matches: (payload: AdapterPayload) => boolean) => {
      for (const [name, payload] of stored) if (name.startsWith(`${model}:`) && matches(payload)) return payload;
      return undefined;
    };
    return {
      async upsert(id, payload) {
        stored.set(key(id), payload);
      },
      find: async (id) => stored.get(key(id)),
      findByUid: async (uid) => search((payload) => payload.uid === uid),
      findByUserCode: async (code) => search((payload) => payload.userCode === code),
      async consume(id) {
        const payload = stored.get(key(id));
        if (payload) payload.consumed = true;
      },
      async destroy(id) {
        stored.delete(key(id));
      },
      async revokeByGrantId(grantId) {
        for (const [name, payload] of stored) if (payload.grantId === grantId) stored.delete(name);
      },
    };
  };
}
