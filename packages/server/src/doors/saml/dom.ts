import { NS } from './saml-types.ts';

/** Direct children only: what sits deeper belongs to somebody else. */
export function assertionChildren(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && node.namespaceURI === NS.assertion && node.localName === name) found.push(node);
  }
  return found;
}

export function hasElements(parent: Element): boolean {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) return true;
  }
  return false;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
