/** Rules inside a slice and between slices. */
const contexts = ['identity', 'uploads', 'courses', 'exercises', 'workshop', 'live-class', 'feedback', 'progress', 'kits', 'photos', 'materials', 'line', 'timetable', 'authoring', 'events', 'contests', 'badges', 'volunteers', 'overview'];
const apiOf = (names) => `^libs/(${names.join('|')})/api/`;

/** Leftward along identity <- courses <- exercises <- workshop <- feedback; live-class uses any of those; progress listens to all, asks all, and is used by none. */
const mayUse = {
  identity: [], uploads: [], courses: ['identity'], exercises: ['identity', 'courses'], workshop: ['identity', 'courses', 'exercises'],
  feedback: ['identity', 'courses', 'exercises', 'workshop'], progress: ['identity', 'courses', 'exercises', 'workshop', 'live-class'],
  timetable: ['identity'],
  'live-class': ['identity', 'uploads', 'courses', 'exercises', 'workshop', 'feedback'],
  kits: ['identity', 'courses', 'exercises'],
  photos: ['identity', 'courses', 'exercises', 'workshop', 'live-class'],
  line: ['identity'],
  materials: ['identity', 'uploads', 'courses', 'live-class'],
  contests: ['identity', 'uploads', 'courses', 'exercises', 'workshop', 'feedback', 'live-class'],
  authoring: ['identity', 'uploads', 'courses', 'exercises', 'workshop', 'live-class'], events: ['identity', 'uploads', 'courses', 'exercises', 'workshop', 'live-class', 'kits'],
  badges: ['identity', 'workshop'],
  volunteers: ['identity', 'courses', 'live-class', 'badges', 'timetable'],
  overview: ['identity', 'uploads', 'badges', 'volunteers', 'events', 'timetable', 'contests'],
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^libs/[^/]+/domain/' }, to: { path: '^libs/', pathNot: '^libs/(kernel|contracts)/|^libs/([^/]+)/domain/' } },
    { name: 'domain-of-its-own', severity: 'error', from: { path: '^libs/([^/]+)/domain/' }, to: { path: '^libs/([^/]+)/domain/', pathNot: '^libs/$1/domain/' } },
    { name: 'web-never-imports-api', severity: 'error', from: { path: '^(apps/web|libs/[^/]+/web)/' }, to: { path: '^libs/([^/]+/api|platform-api|testing|box|compiler|python|print)/' } },
    { name: 'api-never-imports-web', severity: 'error', from: { path: '^(apps/api|libs/[^/]+/api)/' }, to: { path: '^libs/([^/]+/web|platform-web|ui|editor|board-view)/' } },
    { name: 'web-of-its-own', severity: 'error', from: { path: '^libs/([^/]+)/web/' }, to: { path: '^libs/([^/]+)/web/', pathNot: '^libs/$1/web/' } },
    { name: 'controllers-leave-sql-to-repositories', severity: 'error', from: { path: '\\.controller\\.ts$' }, to: { path: '\\.repository\\.ts$' } },
    ...contexts.map((name) => ({
      name: `${name}-imports-leftward`, severity: 'error', from: { path: `^libs/${name}/api/`, pathNot: '\\.spec\\.ts$' },
      to: { path: apiOf(contexts), pathNot: apiOf([name, ...mayUse[name]]) },
    })),
  ],
  options: { doNotFollow: { path: 'node_modules' }, exclude: { path: '\\.spec\\.tsx?$' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.browser.json' }, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] } },
};
