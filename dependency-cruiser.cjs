// The rooms of docs/architecture.md: policy decides, directory remembers, doors speak, platform touches the machine.
const server = '^packages/server/src';
const test = '\\.test\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contract-knows-only-zod',
      severity: 'error',
      from: { path: '^packages/contract/src', pathNot: test },
      to: { pathNot: ['^packages/contract/src', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'policy-is-pure',
      comment: 'Contract and itself; no Node built-ins, no libraries.',
      severity: 'error',
      from: { path: `${server}/policy`, pathNot: test },
      to: { pathNot: [`${server}/policy`, '^packages/contract/src'] },
    },
    {
      name: 'platform-knows-no-rooms',
      severity: 'error',
      from: { path: `${server}/platform`, pathNot: test },
      to: { path: [`${server}/(policy|directory|doors)`, `${server}/(app|main)\\.ts$`] },
    },
    {
      name: 'directory-knows-no-doors',
      severity: 'error',
      from: { path: `${server}/directory`, pathNot: test },
      to: { path: [`${server}/doors`, `${server}/(app|main)\\.ts$`] },
    },
    {
      name: 'no-action-imports-another-nouns-actions',
      severity: 'error',
      from: { path: `${server}/directory/([^/]+)/`, pathNot: test },
      to: { path: `${server}/directory/[^/]+/actions\\.ts$`, pathNot: `${server}/directory/$1/` },
    },
    {
      name: 'doors-see-no-stores',
      severity: 'error',
      from: { path: `${server}/doors`, pathNot: test },
      to: { path: [`${server}/directory/.*store\\.ts$`, `${server}/(app|main)\\.ts$`] },
    },
    {
      name: 'doors-know-no-other-door',
      severity: 'error',
      from: { path: `${server}/doors/([^/]+)/`, pathNot: test },
      to: { path: `${server}/doors/[^/]+/`, pathNot: `${server}/doors/$1/` },
    },
    {
      name: 'clients-know-no-server',
      severity: 'error',
      from: { path: '^packages/(sdk|web|cli)/src', pathNot: test },
      to: { path: '^packages/server' },
    },
    {
      name: 'features-know-no-other-feature',
      severity: 'error',
      from: { path: '^packages/web/src/features/([^/]+)/' },
      to: { path: '^packages/web/src/features/[^/]+/', pathNot: '^packages/web/src/features/$1/' },
    },
    {
      name: 'ui-and-lib-know-no-feature',
      severity: 'error',
      from: { path: '^packages/web/src/(ui|lib)/' },
      to: { path: '^packages/web/src/(features|app)/' },
    },
    {
      name: 'no-validation-in-the-browser',
      comment: 'Types of the contract cost nothing; its values, but for plain lists, bring zod along.',
      severity: 'error',
      from: { path: '^packages/web/src/' },
      to: {
        path: '^packages/contract/src/',
        pathNot: '^packages/contract/src/(events|problems|permissions)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-knows-no-demo',
      comment: 'The rehearsal identity provider is never part of a production start.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [test, '/test/'] },
      to: { path: '^(demo|bench|e2e)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '\\.generated\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
