# Run once by the PostgreSQL image, in a new data folder: the role the processes work as, and the database it owns.
psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set password="$SELVEDGE_POSTGRES_PASSWORD" <<'SQL'
create role selvedge login password :'password';
create database selvedge owner selvedge template template0 encoding 'UTF8' locale 'C';
SQL
