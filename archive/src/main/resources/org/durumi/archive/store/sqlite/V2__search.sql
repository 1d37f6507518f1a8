pragma user_version = 2;
