import type { PageContext } from '../../src/doors/sign-in/pages/layout.ts';

/** A page in one of its states. `alter` lets a test put something hostile into the view model first. */
export type PageState = {
  readonly name: string;
  render(context: PageContext, alter?: <View>(view: View) => View): string;
};

export function state<View>(name: string, page: (context: PageContext, view: View) => string, view: View): PageState {
  return { name, render: (context, alter) => page(context, alter === undefined ? view : alter(view)) };
}

export const reference = '7K4Q-92MX';
export const okta = { kind: 'sso', connectionId: 'con_01', connectionName: 'Okta' } as const;
export const ask = { options: '{"challenge":"AAAA","rpId":"localhost"}', challenge: 'sealed' };
export const longName = 'Gesellschaft für außerordentlich lange Organisationsnamen mbH';
export const arabicName = 'شركة البوابة للتقنية';
