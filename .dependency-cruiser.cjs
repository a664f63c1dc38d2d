/** The arrows of ARCHITECTURE.md, held by `npm run check`. */
const FEATURES =
  '(areas|auth|categories|channels|complainants|complaints|departments|digest|duty|evidence|groups|hearings|inbox|jobs|officers|presence|push|sla|subjects|system|wall|working-time)';

module.exports = {
  forbidden: [
    {
      name: 'no-value-cycles-between-rooms',
      comment: 'infrastructure never leans on a feature at run time',
      severity: 'error',
      from: { path: '^src/(database|realtime)/', pathNot: '^src/database/entities\\.ts$' },
      to: { path: `^src/${FEATURES}/`, pathNot: '\\.(enums|entity)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'reads-know-no-feature',
      comment: 'features declare how they are read, not the other way',
      severity: 'error',
      from: { path: '^src/reads/' },
      to: { path: `^src/${FEATURES.replace('auth|', '')}/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-outside-sees-the-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server|cli)/' },
      to: { path: '^src/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-leans-on-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'the-demo-is-only-for-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|demo)/' },
      to: { path: '^src/demo/', pathNot: 'demo-password\\.ts$' },
    },
    {
      name: 'pages-see-only-the-client',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(?!web|client)' },
    },
    {
      name: 'the-client-stands-alone',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '^src/(?!client)' },
    },
    {
      name: 'the-client-runs-in-browsers',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'embedded-postgres-stands-alone',
      severity: 'error',
      from: { path: '^src/database/embedded/' },
      to: { path: '^src/(?!database/embedded)' },
    },
    {
      name: 'search-stands-alone',
      severity: 'error',
      from: { path: '^src/complaints/search/' },
      to: { path: '^src/(?!complaints/search|complaints/complaint-number\\.ts)' },
    },
    {
      name: 'evidence-processing-stands-alone',
      severity: 'error',
      from: { path: '^src/evidence/(processing|storage)/' },
      to: { path: '^src/(?!evidence/(processing|storage))' },
    },
    {
      name: 'commands-know-no-transport',
      severity: 'error',
      from: { path: '/commands/' },
      to: { path: '(fastify|apollo|graphql-ws|node_modules/ws/|type-graphql)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/web/|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'production-code-does-not-import-tests',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^test/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { couldNotResolve: true, pathNot: '^node:|^@graphql-typed-document-node/core$' },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/.*config' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // types carry no weight at run time: only what the built product imports counts
    tsPreCompilationDeps: false,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
