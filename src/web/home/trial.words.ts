/** The demo district's accounts and first steps. Shown in the demo only. */
import type { Credentials } from '../shared/example-operations.ts';
import type { Words } from '../shared/locale.ts';

export const TRIAL_TITLE: Words = { hi: 'स्वयं आज़माएँ', en: 'Try it yourself' };
export const TRIAL_NOTE: Words = {
  hi: 'यह नमूना जिला है: लोग, फ़ोन नंबर और शिकायतें काल्पनिक हैं।',
  en: 'This is a demo district: people, phone numbers and complaints are invented.',
};
export const PASSWORD_FOR_ALL: Words = { hi: 'सभी खातों का पासवर्ड:', en: 'Password of every account:' };
export const ACCOUNT: Words = { hi: 'खाता', en: 'Account' };
export const ROLE: Words = { hi: 'कौन, और क्या देखें', en: 'Who, and what to look at' };
export const CURL_TITLE: Words = { hi: 'कमांड लाइन से साइन-इन', en: 'Sign in from the command line' };
export const GRAPHQL_TITLE: Words = { hi: 'GraphiQL में पहले तीन कदम', en: 'Three first steps in GraphiQL' };

export interface DemoAccount {
  username: string;
  who: Words;
  look: Words;
}

const account = (username: string, who: Words, look: Words): DemoAccount => ({ username, who, look });

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account(
    'dm',
    { hi: 'जिलाधिकारी', en: 'District Magistrate' },
    { hi: 'पूरा जिला, समय-सीमा पार', en: 'the whole district, what is overdue' },
  ),
  account(
    'cell',
    { hi: 'वार रूम प्रभारी', en: 'War Room Officer' },
    { hi: 'विभाग को सौंपना, आख्या की जाँच', en: 'assigning, verifying reports' },
  ),
  account(
    'operator',
    { hi: 'पंजीकरण ऑपरेटर', en: 'Intake Operator' },
    { hi: 'आए हुए संदेशों को नंबर देना', en: 'giving messages their number' },
  ),
  account(
    'feedback',
    { hi: 'फीडबैक सहायक', en: 'Feedback Agent' },
    { hi: 'शिकायतकर्ता से पूछना, फिर खोलना', en: 'asking the complainant, reopening' },
  ),
  account(
    'head-pwd',
    { hi: 'विभागाध्यक्ष, लोक निर्माण', en: 'Head of office, Public Works' },
    { hi: 'अधिकारी को देना, आख्या लौटाना', en: 'handing to officers, returning reports' },
  ),
  account(
    'officer-pwd',
    { hi: 'अधिकारी, लोक निर्माण', en: 'Officer, Public Works' },
    { hi: 'स्वीकार करना, फोटो सहित आख्या', en: 'accepting, reporting with a photo' },
  ),
  account('sdm-sadar', { hi: 'उप जिलाधिकारी सदर', en: 'SDM Sadar' }, { hi: 'केवल अपनी तहसील', en: 'one tehsil only' }),
  account(
    'auditor',
    { hi: 'लेखा परीक्षक', en: 'Auditor' },
    { hi: 'सब देखना, कुछ न बदलना', en: 'sees all, changes nothing' },
  ),
  account(
    'admin',
    { hi: 'ई-डिस्ट्रिक्ट प्रबंधक', en: 'e-District Manager' },
    { hi: 'खाते और अधिकार', en: 'accounts and rights' },
  ),
];

export const curlSignIn = (publicUrl: string, { username, password }: Credentials): string =>
  `curl -s ${publicUrl}/graphql \\
  -H 'content-type: application/json' \\
  -d '{
    "query": "mutation($i:SignInInput!){signIn(input:$i){token}}",
    "variables": {"i": {
      "username": "${username}",
      "password": "${password}"
    }}
  }'`;
