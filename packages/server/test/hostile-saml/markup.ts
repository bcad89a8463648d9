import { assertionXml, responseXml, sign, signedAssertion, signedResponse } from '../saml-forge.ts';
import { edited, goodAssertion, type Hostile, MALFORMED } from './hostile.ts';

/** What parsers understand differently, or work too hard on. */
export function markup(): Hostile[] {
  return [...splitText(), ...documentTypes(), ...repeated(), ...missing(), ...notWellFormed()];
}

/** Text that ends early for whoever reads the first node only (CVE-2017-11427), wherever text counts. */
function splitText(): Hostile[] {
  const tricks = [
    ['a comment', '<!-- -->'],
    ['a CDATA section', '<![CDATA[x]]>'],
    ['a processing instruction', '<?x y?>'],
  ] as const;
  const places = [
    ['the NameID', 'person-1'],
    ['an address', 'ada@customer.example'],
    ['the issuer', 'https://idp.example/metadata</saml:Issuer><saml:Subject>'],
    ['the audience', 'con_one/metadata</saml:Audience>'],
  ] as const;
  const row = (name: string, xml: string): Hostile => ({ name, code: MALFORMED, xml });
  const unsigned = responseXml(assertionXml());
  const good = signedResponse();
  return tricks.flatMap(([what, trick]) => [
    ...places.flatMap(([where, text]) => {
      // Canonicalization drops comments, so a signature may verify with one and without.
      const split = `${text.slice(0, 4)}${trick}${text.slice(4)}`;
      return [
        row(`${what} in ${where}, signed`, sign(edited(unsigned, text, split), 'Response')),
        row(`${what} in ${where}, put in after signing`, edited(good, text, split)),
      ];
    }),
    // CVE-2025-29775.
    row(`${what} in the digest`, edited(good, '<ds:DigestValue>', `$&${trick}`)),
    row(`${what} between elements`, edited(good, '<saml:Subject>', `${trick}$&`)),
    row(`${what} after the end`, `${good}${trick}`),
  ]);
}

function documentTypes(): Hostile[] {
  const good = signedAssertion();
  const doctype = (subset: string) => `<!DOCTYPE samlp:Response ${subset}>${good}`;
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
  const row = (name: string, xml: string): Hostile => ({ name, code: MALFORMED, xml });
  return [
    row('an empty DOCTYPE', doctype('')),
    row('a DOCTYPE in lower case', `<!doctype r>${good}`),
    row('a DOCTYPE with an entity', edited(doctype('[<!ENTITY e "admin">]'), 'person-1', '&e;')),
    row('ten to the ninth laughs', edited(doctype(`[<!ENTITY l0 "ha">${laughs.join('')}]`), 'person-1', '&l9;')),
    row(
      'one long entity many times over',
      edited(doctype(`[<!ENTITY e "${'x'.repeat(20_000)}">]`), 'person-1', '&e;'.repeat(5000)),
    ),
    row('an entity from a file', edited(doctype('[<!ENTITY e SYSTEM "file:///etc/passwd">]'), 'person-1', '&e;')),
    row('an entity from the network', edited(doctype('[<!ENTITY e SYSTEM "http://127.0.0.1/">]'), 'person-1', '&e;')),
    row('an external subset', doctype('SYSTEM "http://127.0.0.1/x.dtd"')),
    row('a parameter entity', doctype('[<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]')),
    row('an attribute by default', doctype('[<!ATTLIST saml:Assertion ID ID "_assertion">]')),
    row('an entity that nobody declared', edited(good, 'person-1', '&e;')),
    row('an entity that nobody closed', edited(good, 'person-1', 'person&amp')),
    row('a DOCTYPE within the document', edited(good, '<saml:Subject>', '<!DOCTYPE x>$&')),
  ];
}

/** Signed by the provider, so that only the reading can tell. */
function repeated(): Hostile[] {
  const twice = (name: string, pattern: RegExp, code: Hostile['code'] = MALFORMED): Hostile => ({
    name: `${name} twice`,
    code,
    xml: responseXml(sign(edited(assertionXml(), pattern, '$&$&'), 'Assertion')),
  });
  const good = signedAssertion();
  const row = (name: string, xml: string, code: Hostile['code'] = MALFORMED): Hostile => ({ name, code, xml });
  return [
    twice('the NameID', /<saml:NameID.*<\/saml:NameID>/),
    twice('the subject', /<saml:Subject>.*<\/saml:Subject>/),
    twice('the conditions', /<saml:Conditions.*<\/saml:Conditions>/),
    twice('the attribute statement', /<saml:AttributeStatement>.*<\/saml:AttributeStatement>/, 'attribute_ambiguous'),
    twice('the address attribute', /<saml:Attribute Name="email">.*?<\/saml:Attribute>/, 'attribute_ambiguous'),
    twice('the value of the address', /<saml:AttributeValue>ada.*?<\/saml:AttributeValue>/, 'attribute_ambiguous'),
    twice('the confirmation data', /<saml:SubjectConfirmationData[^>]*>/),
    row('the issuer of the response twice', edited(good, /<saml:Issuer xmlns.*?<\/saml:Issuer>/, '$&$&')),
    row('the status twice', edited(good, /<samlp:Status>.*<\/samlp:Status>/, '$&$&')),
    row('the status code twice', edited(good, /<samlp:StatusCode[^>]*>/, '$&$&')),
    row(
      'two assertions, both signed',
      responseXml(goodAssertion() + sign(assertionXml({ assertionId: '_b' }), 'Assertion')),
    ),
    row('the same assertion twice', responseXml(goodAssertion() + goodAssertion())),
    row('one ID for response and assertion', signedAssertion({ responseId: '_assertion' })),
    row('one ID in two spellings', edited(good, '<samlp:Status>', '<samlp:Status Id="_assertion">')),
    row('one ID as xml:id', edited(good, '<samlp:Status>', '<samlp:Status xml:id="_assertion">')),
    row('an ID that holds a path', edited(good, 'ID="_response"', `ID="_r' or '1'='1"`)),
    row('an attribute twice', edited(good, 'ID="_response"', 'ID="_response" ID="_x"')),
    row(
      'an attribute twice by two prefixes',
      edited(good, '<samlp:Status>', '<samlp:Status xmlns:a="urn:x" xmlns:b="urn:x" a:n="1" b:n="2">'),
    ),
    row('an element in the NameID', signedAssertion({ nameId: 'per<saml:b/>son' })),
    row('a response without a signed element', responseXml('')),
  ];
}

function missing(): Hostile[] {
  const without = (name: string, pattern: RegExp, code: Hostile['code'] = MALFORMED): Hostile => ({
    name: `no ${name}`,
    code,
    xml: responseXml(sign(edited(assertionXml(), pattern, ''), 'Assertion')),
  });
  return [
    without('subject', /<saml:Subject>.*<\/saml:Subject>/),
    without('NameID', /<saml:NameID.*<\/saml:NameID>/),
    without('conditions', /<saml:Conditions.*<\/saml:Conditions>/),
    without('authentication statement', /<saml:AuthnStatement.*<\/saml:AuthnStatement>/),
    without('confirmation', /<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/),
    without('confirmation data', /<saml:SubjectConfirmationData[^>]*>/),
    without('time of issue', / IssueInstant="[^"]*"/),
  ];
}

function notWellFormed(): Hostile[] {
  const good = signedAssertion();
  const row = (name: string, xml: string): Hostile => ({ name, code: MALFORMED, xml });
  return [
    row('nothing', ''),
    row('no XML', 'hello'),
    row('a NUL', `${good}\0`),
    row('a NUL in the NameID', edited(good, 'person-1', 'person-1\0')),
    row('a NUL by number', edited(good, 'person-1', 'person-1&#0;')),
    row('half a surrogate pair by number', edited(good, 'person-1', 'person-1&#xD800;')),
    row('something after the end', `${good}<x/>`),
    row('text after the end', `${good}x`),
    // CVE-2022-39299: which of two roots was signed?
    row('two responses, one after the other', `${good}${good}`),
    row('a root that is an assertion', goodAssertion()),
    row('a root that is a logout response', edited(good, /samlp:Response/g, 'samlp:LogoutResponse')),
    row('a root in another namespace', edited(good, 'SAML:2.0:protocol"', 'SAML:1.0:protocol"')),
    row('another SAML version', edited(good, 'Version="2.0"', 'Version="1.1"')),
    row('XML 1.1', `<?xml version="1.1"?>${good}`),
    row('a second XML declaration', `<?xml version="1.0"?><?xml version="1.0"?>${good}`),
    row('a style sheet', `<?xml-stylesheet href="http://127.0.0.1/"?>${good}`),
    row('an undeclared prefix', edited(good, '<saml:Subject>', '<x:y/><saml:Subject>')),
    row('the prefix xmlns bound anew', edited(good, '<samlp:Status>', '<samlp:Status xmlns:xmlns="urn:x">')),
    row('the prefix xml bound anew', edited(good, '<samlp:Status>', '<samlp:Status xmlns:xml="urn:x">')),
    row('a prefix bound to nothing', edited(good, '<samlp:Status>', '<samlp:Status xmlns:x="">')),
    row('tags that overlap', edited(good, '</saml:NameID>', '</saml:Subject></saml:NameID>')),
    // White space to JavaScript and to some parsers, not to XML (section 2.3).
    row('a no-break space after the end', `${good}\u00a0`),
    row('a byte order mark after the end', `${good}\ufeff`),
    row('a no-break space before an attribute', edited(good, ' Version="2.0"', '\u00a0Version="2.0"')),
    row('a line separator at the end of a tag', edited(good, '</saml:NameID>', '</saml:NameID\u2028>')),
    row('an attribute without quotes', edited(good, 'Version="2.0"', 'Version=2.0')),
    row('an attribute without a value', edited(good, 'Version="2.0"', 'Version')),
    row('an attribute that holds a tag', edited(good, 'Version="2.0"', 'Version="<2.0"')),
    row('the end of a CDATA section as text', edited(good, 'person-1', 'person]]>-1')),
    row('the last tag left open', edited(good, '</samlp:Response>', '')),
  ];
}
