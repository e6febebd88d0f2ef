mkdir -p users/root/OneDrive "users/root/OneDrive - Contoso" users/root/OneDriveX
