# Run once by the image, when the data folder is empty: every service has a database and a login of its own and sees no other's.
create_database() { # name password
  psql -v ON_ERROR_STOP=1 --no-psqlrc -qU "${POSTGRES_USER:-postgres}" -d postgres -v name="$1" -v password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create_database orders "$ORDERS_DB_PASSWORD"
create_database customers "$CUSTOMERS_DB_PASSWORD"
create_database products "$PRODUCTS_DB_PASSWORD"
create_database settings "$SETTINGS_DB_PASSWORD"
