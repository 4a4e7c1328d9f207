import { normalizedName } from '../manifests/requirement.ts';

/** The distribution that supplies a module, as a manifest writes its name; undefined where no manifest lists one that fits. */
export type DistributionOf = (names: readonly string[]) => string | undefined;

export const distributionFinder = (listed: Iterable<string>): DistributionOf => {
  const written = new Map<string, string>();
  for (const name of listed) {
    const key = normalizedName(name);
    if (!written.has(key)) written.set(key, name);
  }
  const known = new Map<string, string | undefined>();
  return (names) => {
    const key = names.slice(0, 3).join('.');
    if (!known.has(key)) known.set(key, find(written, names.slice(0, 3)));
    return known.get(key);
  };
};

/** `google.cloud.storage` is of `google-cloud-storage` where that is listed. */
const find = (written: ReadonlyMap<string, string>, names: readonly string[]): string | undefined => {
  for (let length = names.length; length > 0; length--) {
    const dotted = names.slice(0, length).join('.');
    for (const name of [normalizedName(dotted), ...(distributions.get(dotted) ?? [])]) {
      const found = written.get(name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
};

/** Modules whose distributions have other names, all normalized. */
const distributions: ReadonlyMap<string, readonly string[]> = new Map(
  `
  MySQLdb mysqlclient mysql-python | OpenSSL pyopenssl | PIL pillow pillow-simd | Crypto pycryptodome pycrypto | Cryptodome pycryptodomex
  allauth django-allauth | apscheduler apscheduler | attr attrs | babel babel | bs4 beautifulsoup4 | celery_beat django-celery-beat
  channels_redis channels-redis | corsheaders django-cors-headers | crispy_forms django-crispy-forms | cv2 opencv-python opencv-python-headless opencv-contrib-python
  dateutil python-dateutil | debug_toolbar django-debug-toolbar | decouple python-decouple | discord discord-py | dns dnspython
  django_filters django-filter | docx python-docx | dotenv python-dotenv | environ django-environ | faiss faiss-cpu faiss-gpu
  fitz pymupdf | flask_cors flask-cors | gi pygobject | git gitpython | github pygithub | gitlab python-gitlab | google.protobuf protobuf
  googleapiclient google-api-python-client | grpc grpcio | haystack django-haystack | import_export django-import-export | jose python-jose
  jwt pyjwt | kafka kafka-python kafka-python-ng | ldap python-ldap | magic python-magic | markdown markdown | memcache python-memcached
  modelcluster django-modelcluster | mptt django-mptt | multipart python-multipart | mysql mysql-connector-python | nacl pynacl | pkg_resources setuptools
  pptx python-pptx | psycopg2 psycopg2-binary | pymysql pymysql | pythonjsonlogger python-json-logger | redis_lock python-redis-lock
  rest_framework djangorestframework | rest_framework_simplejwt djangorestframework-simplejwt | ruamel ruamel-yaml | serial pyserial
  skimage scikit-image | sklearn scikit-learn | slugify python-slugify | social_django social-auth-app-django | socketio python-socketio
  engineio python-engineio | storages django-storages | taggit django-taggit | telegram python-telegram-bot | usb pyusb | wand wand
  websocket websocket-client | whoosh whoosh whoosh-reloaded | win32api pywin32 | win32con pywin32 | yaml pyyaml | zmq pyzmq
  `
    .split('|')
    .map((row) => row.trim().split(/\s+/u))
    .map(([module = '', ...names]) => [module, names] as const),
);
